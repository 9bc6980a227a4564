package org.sidestep.quiz;

import java.util.List;

/**
 * A place in a picture: 1 point for the right place, 0 for any other. Without a pointer the places
 * are answered by their labels.
 *
 * @param figure id of the figure, which stands in the question's prompt
 */
public record Hotspot(String figure, List<Spot> spots) implements ChoiceShape {
    /**
     * A circle in the picture.
     *
     * @param x centre, in per cent of the picture's width from the left
     * @param y centre, in per cent of the picture's height from the top
     * @param radius in per cent of the picture's width
     */
    public record Spot(Option option, double x, double y, double radius) {
        public Spot {
            if (x < 0 || x > 100 || y < 0 || y > 100 || radius <= 0 || radius > 50) {
                throw new IllegalArgumentException(
                        "not inside the picture: " + x + "%," + y + "% r" + radius + "%");
            }
        }
    }

    public Hotspot {
        spots = List.copyOf(spots);
        if (spots.stream().filter(spot -> spot.option().right()).count() != 1) {
            throw new IllegalArgumentException("exactly one place must be right: " + spots);
        }
    }

    @Override
    public String kind() {
        return "hotspot";
    }

    @Override
    public List<Option> options() {
        return spots.stream().map(Spot::option).toList();
    }

    /** None: a place is no sentence, and is not weighed as one. */
    @Override
    public List<Option> choices() {
        return List.of();
    }

    @Override
    public Entered read(Form form) {
        String chosen = form.first(ANSWER);
        return Option.find(options(), chosen).isPresent()
                ? Entered.of(Response.of(List.of(chosen)))
                : Entered.missing(ANSWER, "error.choose-place");
    }

    @Override
    public Grade gradeAnswer(Response response) {
        return Grade.of(
                options().stream()
                        .anyMatch(option -> option.right() && response.has(option.key())));
    }

    /**
     * The picture and the names of its places; a place moved with a redrawn picture is the same.
     */
    @Override
    public String measure() {
        return figure + ":" + ChoiceShape.super.measure();
    }
}
