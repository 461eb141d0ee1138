package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the filter of a request into SQL over {@link ScimUsers}. */
final class UserFilter {

    private static final String EMAIL_TYPE = "emails.type";
    private static final String EMAIL_VALUE = "emails.value";

    private final Map<String, Searchable> attributes;
    private final Searchable.Hashes typedEmails;

    UserFilter(UserHashes hashes) {
        Searchable.Hashes emails = new Searchable.Hashes("u.emails", hashes::email);
        typedEmails = emails;
        attributes = Map.ofEntries(
                Map.entry("id", new Searchable.Text("u.employee")),
                Map.entry("username", new Searchable.Hash("u.user_name", hashes::userName)),
                Map.entry("externalid", new Searchable.Hash("u.external_id", hashes::externalId)),
                Map.entry("emails", emails),
                Map.entry(EMAIL_VALUE, emails),
                Map.entry("active", new Searchable.Active()),
                Map.entry("department", new Searchable.Text("e.unit")),
                Map.entry("timezone", new Searchable.Text("e.enrolled_zone")),
                Map.entry("meta.created", new Searchable.Moment("u.created_at")),
                Map.entry("meta.lastmodified", new Searchable.Moment("u.changed_at")));
    }

    /** @throws de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException for what cannot be compared */
    Condition condition(FilterNode node) {
        if (node instanceof AndExpressionNode and) {
            return emailOfType(and).orElseGet(() -> condition(and.getLeftNode()).and(condition(and.getRightNode())));
        }
        if (node instanceof OrExpressionNode or) {
            return condition(or.getLeftNode()).or(condition(or.getRightNode()));
        }
        if (node instanceof NotExpressionNode not) {
            return condition(not.getRightNode()).not();
        }
        if (node instanceof AttributePathRoot path && path.getChild() != null) {
            return condition(path.getChild());
        }
        if (node instanceof AttributeExpressionLeaf leaf) {
            return compared(leaf);
        }
        throw ScimFaults.filter("This kind of filter is not supported.");
    }

    private Condition compared(AttributeExpressionLeaf leaf) {
        return Optional.ofNullable(attributes.get(name(leaf)))
                .map(attribute -> attribute.compared(leaf))
                .orElseThrow(() -> ScimFaults.filter("Users cannot be filtered by " + leaf.getShortName()
                        + ". They can be by id, userName, externalId, emails, active, department, timezone and meta."));
    }

    /** {@code emails[type eq "work"].value eq "…"}: both of the same address. */
    private Optional<Condition> emailOfType(AndExpressionNode and) {
        return equal(and.getLeftNode(), EMAIL_TYPE)
                .flatMap(type -> equal(and.getRightNode(), EMAIL_VALUE)
                        .map(value -> typedEmails.holds(UserHashes.typed(type, value))));
    }

    private static Optional<String> equal(FilterNode node, String attribute) {
        return node instanceof AttributeExpressionLeaf leaf
                        && leaf.getComparator() == Comparator.EQ
                        && name(leaf).equals(attribute)
                ? Optional.ofNullable(leaf.getValue())
                : Optional.empty();
    }

    private static String name(AttributeExpressionLeaf leaf) {
        return leaf.getShortName().toLowerCase(Locale.ROOT);
    }
}
