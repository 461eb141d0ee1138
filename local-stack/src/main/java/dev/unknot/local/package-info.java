/** Unknot on one machine: the servers, the packaged services on top of them and the command that starts both. */
@NullMarked
package dev.unknot.local;

import org.jspecify.annotations.NullMarked;
