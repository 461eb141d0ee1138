/** Plays the days of a person who may not exist, by the code that decides real days. Nothing of it is stored. */
@NullMarked
package dev.unknot.reminder.engine.simulation;

import org.jspecify.annotations.NullMarked;
