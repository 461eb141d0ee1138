/** What is known of a person, and who has left. */
@NullMarked
package dev.unknot.triage.employee;

import org.jspecify.annotations.NullMarked;
