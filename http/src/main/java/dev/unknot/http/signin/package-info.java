/** Who is calling, by the bearer token, and whom they may reach. */
@NullMarked
package dev.unknot.http.signin;

import org.jspecify.annotations.NullMarked;
