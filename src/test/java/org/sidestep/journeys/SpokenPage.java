package org.sidestep.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sidestep.support.Browser;

/** The open page as Chromium hands it to a screen reader: its accessibility tree. */
final class SpokenPage {
    private static final Set<String> CONTROLS =
            Set.of("radio", "checkbox", "textbox", "combobox", "button");

    private final Map<Object, Map<?, ?>> nodes = new LinkedHashMap<>();

    SpokenPage(Browser browser) {
        var tree = browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        for (Object node : (List<?>) tree.get("nodes")) {
            nodes.put(((Map<?, ?>) node).get("nodeId"), (Map<?, ?>) node);
        }
    }

    Map<?, ?> group(String name) {
        return nodes.values().stream()
                .filter(node -> "group".equals(text(node, "role")))
                .filter(node -> name.equals(text(node, "name")))
                .findFirst()
                .orElseThrow();
    }

    static String description(Map<?, ?> node) {
        return text(node, "description");
    }

    /** What can be used there: role, name, and what describes it. */
    List<String> controls(Map<?, ?> node) {
        var found = new ArrayList<String>();
        String role = text(node, "role");
        if (CONTROLS.contains(role)) {
            String described = description(node);
            found.add(
                    role
                            + " "
                            + text(node, "name")
                            + (described.isEmpty() ? "" : ": " + described));
        }
        for (Object child : (List<?>) node.get("childIds")) {
            if (nodes.containsKey(child)) {
                found.addAll(controls(nodes.get(child)));
            }
        }
        return found;
    }

    private static String text(Map<?, ?> node, String property) {
        return node.get(property) instanceof Map<?, ?> value
                ? String.valueOf(value.get("value"))
                : "";
    }
}
