/** What a person wants for themself, which goes before what anybody else says. */
@NullMarked
package dev.unknot.reminder.preferences;

import org.jspecify.annotations.NullMarked;
