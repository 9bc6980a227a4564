package org.sidestep.quiz;

import java.util.Map;
import org.sidestep.web.View;

/**
 * The page when the database took nothing: it holds all that was sent, and sends it again.
 *
 * @param action where it was sent
 * @param fields what was sent, by the names of the fields
 */
public record Trouble(String title, String action, Map<String, java.util.List<String>> fields)
        implements View {
    @Override
    public String template() {
        return "quiz/trouble";
    }
}
