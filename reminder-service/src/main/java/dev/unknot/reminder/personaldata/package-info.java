/** A person's own data: erased by themself. */
@NullMarked
package dev.unknot.reminder.personaldata;

import org.jspecify.annotations.NullMarked;
