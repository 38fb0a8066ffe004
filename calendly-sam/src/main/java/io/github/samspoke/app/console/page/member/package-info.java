/** What people see who were asked about their seat. */
@NullMarked
package io.github.samspoke.app.console.page.member;

import org.jspecify.annotations.NullMarked;
