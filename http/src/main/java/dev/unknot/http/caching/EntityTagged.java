package dev.unknot.http.caching;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource whose answers to GET may be kept by the client and are the same for everybody who may see them: each has an
 * entity tag, and a client that has it already gets 304. Nothing about a person may be marked with it.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface EntityTagged {}
