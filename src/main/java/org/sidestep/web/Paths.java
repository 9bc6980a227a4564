package org.sidestep.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.OGNLVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * Follows the paths in templates, such as {@code page.form.hint} or {@code !page.back.isEmpty()}.
 * What OGNL prepares for an expression takes longer than to follow a path; it is left whatever is
 * not just a path, and to say what is wrong with a path that leads nowhere.
 */
final class Paths implements IStandardVariableExpressionEvaluator {
    private static final Pattern PATH =
            Pattern.compile("!?[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*(?:\\(\\))?)*");

    private final IStandardVariableExpressionEvaluator ognl =
            new OGNLVariableExpressionEvaluator(true);
    private final Map<String, Path> paths = new ConcurrentHashMap<>();
    private final ClassValue<Map<String, Optional<Method>>> methods =
            new ClassValue<>() {
                @Override
                protected Map<String, Optional<Method>> computeValue(Class<?> type) {
                    return new ConcurrentHashMap<>();
                }
            };

    /**
     * A path through values.
     *
     * @param steps a variable, then properties, and methods with {@code ()}; empty when the
     *     expression is no path
     */
    private record Path(boolean negated, List<String> steps) {
        static Path of(String expression) {
            boolean negated = expression.startsWith("!");
            return PATH.matcher(expression).matches()
                    ? new Path(negated, List.of(expression.substring(negated ? 1 : 0).split("\\.")))
                    : new Path(false, List.of());
        }
    }

    @Override
    public Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        Object found =
                expression.getUseSelectionAsRoot()
                        ? null
                        : follow(
                                paths.computeIfAbsent(expression.getExpression(), Path::of),
                                context);
        if (found == null) {
            return ognl.evaluate(context, expression, how);
        }
        return how.getPerformTypeConversion()
                ? StandardExpressions.getConversionService(context.getConfiguration())
                        .convert(context, found, String.class)
                : found;
    }

    /** What the path leads to; null when that is for OGNL to say. */
    private Object follow(Path path, IContext context) {
        Object at = path.steps().isEmpty() ? null : context.getVariable(path.steps().get(0));
        for (int i = 1; i < path.steps().size() && at != null; i++) {
            at = step(at, path.steps().get(i));
        }
        if (path.negated()) {
            return at instanceof Boolean truth ? !truth : null;
        }
        return at;
    }

    private Object step(Object from, String step) {
        if (from instanceof Map<?, ?> map && !step.endsWith("()")) {
            return map.get(step);
        }
        var method =
                methods.get(from.getClass())
                        .computeIfAbsent(step, name -> method(from.getClass(), name));
        try {
            return method.isPresent() ? method.get().invoke(from) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }

    private static Optional<Method> method(Class<?> type, String step) {
        if (step.endsWith("()")) {
            return callable(type, step.replace("()", ""));
        }
        String capital = Character.toUpperCase(step.charAt(0)) + step.substring(1);
        return Stream.of(type.isRecord() ? step : "get" + capital, "get" + capital, "is" + capital)
                .flatMap(name -> callable(type, name).stream())
                .findFirst();
    }

    /** Of a class that is not public, the method may have to be called as that of an interface. */
    private static Optional<Method> callable(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Stream.concat(Stream.of(each), Stream.of(each.getInterfaces())))
                .flatMap(each -> Stream.of(each.getMethods()))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .filter(Method::trySetAccessible)
                .findFirst();
    }
}
