/** What the tests of several modules share: the real servers, tokens, topics, a clock to set and rules of architecture. */
@NullMarked
package dev.unknot.test;

import org.jspecify.annotations.NullMarked;
