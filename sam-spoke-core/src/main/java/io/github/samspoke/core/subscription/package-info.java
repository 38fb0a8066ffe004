/** Who holds a seat: members as downloaded, subscriptions as kept, snapshots between them. */
@NullMarked
package io.github.samspoke.core.subscription;

import org.jspecify.annotations.NullMarked;
