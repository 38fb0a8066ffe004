/** Rules, and the shields over people's seats. */
@NullMarked
package io.github.samspoke.app.console.page.rule;

import org.jspecify.annotations.NullMarked;
