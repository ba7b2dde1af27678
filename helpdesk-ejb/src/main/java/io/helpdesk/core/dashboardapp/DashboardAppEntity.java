package io.helpdesk.core.dashboardapp;

import io.helpdesk.api.dashboardapp.DashboardApp;
import io.helpdesk.api.dashboardapp.SaveDashboardApp;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Pages of others. The list is replaced as a whole, never changed in place. */
@Entity
@Table(name = "dashboard_app")
@DynamicUpdate
public class DashboardAppEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dashboard_app_seq")
    @SequenceGenerator(name = "dashboard_app_seq", sequenceName = "dashboard_app_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> pages;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DashboardAppEntity() {}

    static DashboardAppEntity create(long accountId, SaveDashboardApp command, Instant now) {
        var app = new DashboardAppEntity();
        app.accountId = accountId;
        app.createdAt = now;
        app.write(command, now);
        return app;
    }

    void write(SaveDashboardApp command, Instant now) {
        title = command.title() == null ? title : command.title();
        pages = command.pages() == null ? pages : List.copyOf(command.pages());
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    DashboardApp snapshot() {
        return new DashboardApp(id, accountId, title, pages, createdAt, updatedAt);
    }
}
