package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does all of one operation in one transaction: what a precondition looked at stays so until the change is made. */
@ApplicationScoped
class InTransaction implements Interceptor {

    @Override
    @Transactional
    public <T> T doAround(Supplier<T> operation, Context context) {
        return operation.get();
    }
}
