package ai.voiceagent.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the schemas of the OpenAPI document: a nested record carries the name of what it is nested in, since every controller may
 * have a {@code Page}, and two types that still share a name are told apart by their packages. One name for two types would
 * describe one of them wrongly.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = nested(type);
        var first = given.computeIfAbsent(name, unused -> type);
        return first == type ? name : type.getName().replace('$', '.');
    }

    private static String nested(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : nested(outer) + type.getSimpleName();
    }
}
