/** Contacts and their custom fields. */
@NullMarked
package io.github.samspoke.calendly.contact;

import org.jspecify.annotations.NullMarked;
