/** How services speak by requests. It knows no domain; what it needs set stands in its own configuration file. */
@NullMarked
package dev.unknot.http;

import org.jspecify.annotations.NullMarked;
