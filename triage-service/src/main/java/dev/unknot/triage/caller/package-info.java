/** Who is calling, after their token. */
@NullMarked
package dev.unknot.triage.caller;

import org.jspecify.annotations.NullMarked;
