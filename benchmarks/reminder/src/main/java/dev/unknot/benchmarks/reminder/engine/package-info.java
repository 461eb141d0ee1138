/** Unknot's own engine, as the packaged service runs it, and what only it is asked: a million people. */
@NullMarked
package dev.unknot.benchmarks.reminder.engine;

import org.jspecify.annotations.NullMarked;
