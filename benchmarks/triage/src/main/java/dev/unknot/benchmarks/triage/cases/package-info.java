/** What is judged: the project's own cases, mixes of them, and what the service has loaded when it is ready. */
@NullMarked
package dev.unknot.benchmarks.triage.cases;

import org.jspecify.annotations.NullMarked;
