/** Rules that the API description of every service keeps. */
@NullMarked
package dev.unknot.test.openapi;

import org.jspecify.annotations.NullMarked;
