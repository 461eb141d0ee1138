/** What a person wants for themself, which goes before what anybody else says. */
@NullMarked
package dev.unknot.reminder.availability.preferences;

import org.jspecify.annotations.NullMarked;
