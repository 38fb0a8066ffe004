/** Lists read page by page. */
@NullMarked
package io.github.samspoke.calendly.page;

import org.jspecify.annotations.NullMarked;
