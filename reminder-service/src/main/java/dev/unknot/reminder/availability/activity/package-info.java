/** What a person does at the desk, as platforms and agents tell it. */
@NullMarked
package dev.unknot.reminder.availability.activity;

import org.jspecify.annotations.NullMarked;
