package io.github.samspoke.core.exclusion;

/**
 * What one rule says of one seat on one axis, and on which data.
 *
 * @param rule the rule, which matches the seat
 * @param axis the axis
 * @param excludes whether it leaves the seat out; false where the rule is not in force
 * @param matchedOn the data that it matched
 * @param why why it does not exclude, or empty
 */
public record ExclusionVerdict(ExclusionRule rule, ExclusionAxis axis, boolean excludes, String matchedOn, String why) {
    /**
     * Says it in a sentence.
     *
     * @return rule, data, reason, owner, ticket and end
     */
    public String explain() {
        ExclusionTerms terms = rule.terms();
        StringBuilder text = new StringBuilder(rule.id())
                .append(excludes ? " keeps the seat out of " : " does not keep the seat out of ")
                .append(axis)
                .append(": ")
                .append(matchedOn)
                .append(" matches '")
                .append(rule.whom())
                .append('\'');
        if (!why.isEmpty()) {
            text.append(", but ").append(why);
        }
        text.append(" (").append(terms.reason()).append("; owner ").append(terms.owner());
        if (!terms.ticket().isEmpty()) {
            text.append("; ").append(terms.ticket());
        }
        if (terms.expires() != null) {
            text.append("; until ").append(terms.expires());
        }
        return text.append(')').toString();
    }
}
