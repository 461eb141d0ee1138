package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import java.util.Map;
import java.util.Set;

/** Whose users a request is about; its token was checked before. */
record ScimCaller(String organisation) implements Authorization {

    static String organisation(Context context) {
        return ((ScimCaller) context.getAuthorization()).organisation();
    }

    @Override
    public Set<String> getClientRoles() {
        return Set.of();
    }

    @Override
    public boolean authenticate(Map<String, String> httpHeaders, Map<String, String> queryParams) {
        return true;
    }
}
