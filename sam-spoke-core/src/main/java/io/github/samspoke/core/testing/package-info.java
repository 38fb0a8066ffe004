/** What hosts test their rules with: members, activity and a fixed present, no network. */
@NullMarked
package io.github.samspoke.core.testing;

import org.jspecify.annotations.NullMarked;
