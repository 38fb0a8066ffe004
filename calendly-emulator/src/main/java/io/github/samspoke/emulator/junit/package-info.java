/**
 * The emulator in tests of JUnit 5 or newer. The only package that needs JUnit, which whoever uses it brings along.
 */
@NullMarked
package io.github.samspoke.emulator.junit;

import org.jspecify.annotations.NullMarked;
