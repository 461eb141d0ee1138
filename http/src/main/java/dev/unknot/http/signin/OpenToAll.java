package dev.unknot.http.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;

/** Resources that everybody may call. There nobody looks at a token, and it need not even be valid. */
public final class OpenToAll {

    private OpenToAll() {}

    public static boolean contains(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class)
                        && !method.isAnnotationPresent(RolesAllowed.class);
    }
}
