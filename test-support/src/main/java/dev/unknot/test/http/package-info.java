/** What every service's HTTP has in common, as one contract that each service's tests run. */
@NullMarked
package dev.unknot.test.http;

import org.jspecify.annotations.NullMarked;
