/** The kinds of nudges: everything that differs from one kind to another, in one place. Pure. */
@NullMarked
package dev.unknot.reminder.kind;

import org.jspecify.annotations.NullMarked;
