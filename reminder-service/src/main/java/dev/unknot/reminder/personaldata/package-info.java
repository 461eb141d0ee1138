/** A person's own data: taken along and erased by themself. */
@NullMarked
package dev.unknot.reminder.personaldata;

import org.jspecify.annotations.NullMarked;
