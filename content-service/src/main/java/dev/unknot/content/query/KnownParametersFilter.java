package dev.unknot.content.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that the resource does not know: a misspelt filter must not look like one that found all. */
class KnownParametersFilter {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownParametersFilter::known);
        Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
        if (known.containsAll(asked)) {
            return;
        }
        BadParameters bad = new BadParameters();
        asked.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> bad.add(
                        name, known.isEmpty() ? "is not known; none is" : "is not known; known are " + join(known)));
        bad.refuseAny();
    }

    private static Set<String> known(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getName());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(names, field, field.getName());
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element, String name) {
        Arrays.stream(element.getAnnotationsByType(RestQuery.class))
                .forEach(query -> names.add(query.value().isEmpty() ? name : query.value()));
    }

    private static String join(Set<String> names) {
        return String.join(", ", names);
    }
}
