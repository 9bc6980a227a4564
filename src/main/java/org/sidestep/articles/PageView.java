package org.sidestep.articles;

import java.util.List;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.web.View;

/** A page that is no article. */
public record PageView(
        String title,
        String description,
        String canonical,
        String body,
        List<CitedReference> references,
        List<String> scripts)
        implements View {
    @Override
    public String template() {
        return "page";
    }
}
