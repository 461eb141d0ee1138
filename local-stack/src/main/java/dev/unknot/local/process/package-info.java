/** Child processes that end with their parent, and what is left of those that could not. */
@NullMarked
package dev.unknot.local.process;

import org.jspecify.annotations.NullMarked;
