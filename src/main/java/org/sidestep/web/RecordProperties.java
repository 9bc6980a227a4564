package org.sidestep.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;

/**
 * Reads the components of records for templates. OGNL knows beans, and would look through all
 * methods of a record each time.
 */
final class RecordProperties extends ObjectPropertyAccessor {
    private static final ClassValue<Map<String, Method>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    var components = new HashMap<String, Method>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        component.getAccessor().setAccessible(true);
                        components.put(component.getName(), component.getAccessor());
                    }
                    return components;
                }
            };

    @Override
    @SuppressWarnings("rawtypes")
    public Object getPossibleProperty(Map context, Object target, String name)
            throws OgnlException {
        Method component = COMPONENTS.get(target.getClass()).get(name);
        if (component == null) {
            return super.getPossibleProperty(context, target, name);
        }
        try {
            return component.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new OgnlException(name, e);
        }
    }
}
