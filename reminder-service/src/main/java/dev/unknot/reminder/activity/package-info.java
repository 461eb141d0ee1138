/** What a person does at the desk, as platforms and agents tell it. */
@NullMarked
package dev.unknot.reminder.activity;

import org.jspecify.annotations.NullMarked;
