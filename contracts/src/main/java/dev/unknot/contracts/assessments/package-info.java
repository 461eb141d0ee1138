/** Events about assessments and clearances. */
@NullMarked
package dev.unknot.contracts.assessments;

import org.jspecify.annotations.NullMarked;
