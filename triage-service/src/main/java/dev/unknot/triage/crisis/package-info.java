/** Answers words of self-harm with where to find help. Nothing of it is logged, stored or published. */
@NullMarked
package dev.unknot.triage.crisis;

import org.jspecify.annotations.NullMarked;
