/** What a rule would have done. */
@NullMarked
package io.github.samspoke.app.console.page.backtest;

import org.jspecify.annotations.NullMarked;
