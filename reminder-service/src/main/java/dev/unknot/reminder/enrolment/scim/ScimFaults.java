package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;

/** What can be wrong with a request, as RFC 7644, section 3.12 names it. No text repeats what was sent. */
final class ScimFaults {

    private ScimFaults() {}

    static ScimException invalid(String attribute, String rule) {
        return new BadRequestException(attribute + " " + rule + ".", null, ScimType.RFC7644.INVALID_VALUE);
    }

    static ScimException taken(String attribute) {
        return new ConflictException(
                "Another user of this organisation has the same " + attribute + ".", ScimType.RFC7644.UNIQUENESS);
    }

    static ScimException conflict(String detail) {
        return new ConflictException(detail);
    }

    static ScimException unknownUser() {
        return new ResourceNotFoundException("There is no such user.");
    }

    static ScimException filter(String detail) {
        return new InvalidFilterException(detail);
    }
}
