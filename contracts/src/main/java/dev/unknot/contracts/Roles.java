package dev.unknot.contracts;

/**
 * The claims of a bearer token: {@code sub} is the employee, {@code org} the organisation, {@code groups} the roles.
 */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String HR = "hr";
    public static final String EDITOR = "editor";
    public static final String PLATFORM = "platform";

    /** The claim with the organisation. */
    public static final String ORGANISATION_CLAIM = "org";

    private Roles() {}
}
