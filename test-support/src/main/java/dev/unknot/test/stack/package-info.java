/** One set of servers for all tests of a build. */
@NullMarked
package dev.unknot.test.stack;

import org.jspecify.annotations.NullMarked;
