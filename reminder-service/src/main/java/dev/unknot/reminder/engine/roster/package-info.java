/** The people in memory: what the engine knows of each, who is to be looked at when, and how it hears of changes. */
@NullMarked
package dev.unknot.reminder.engine.roster;

import org.jspecify.annotations.NullMarked;
