/** Whose zone and country are known, and who has left. */
@NullMarked
package dev.unknot.triage.employee;

import org.jspecify.annotations.NullMarked;
