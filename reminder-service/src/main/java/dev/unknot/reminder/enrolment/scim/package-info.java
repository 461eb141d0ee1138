/** People as an identity provider manages them by SCIM 2.0 (RFC 7643 and 7644). */
@NullMarked
package dev.unknot.reminder.enrolment.scim;

import org.jspecify.annotations.NullMarked;
