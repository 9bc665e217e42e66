package org.totalplace.nightly.ledger;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.totalplace.nightly.job.NightlyJob;
import org.totalplace.nightly.job.Stages;
import org.totalplace.nightly.job.Steps;
import org.totalplace.nightly.progress.Progress;

/**
 * Only the parts of Spring Boot that the job needs, because each auto-configuration costs time at
 * every start. {@code @EnableBatchProcessing} would switch the ledger's schema off.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@Import(NightlyJob.class)
public class LedgerConfiguration {
  @Bean
  Ledger ledger(JobRepository repository, JobOperator operator) {
    return new Ledger(repository, operator);
  }

  @Bean
  Steps steps(JobRepository repository, TaskExecutor lanes, Stages stages, Progress progress) {
    return new Steps(repository, lanes, stages.lanes(), progress);
  }

  @Bean
  TaskExecutor lanes(Stages stages) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(stages.lanes());
    executor.setMaxPoolSize(stages.lanes());
    executor.setThreadNamePrefix("lane-");
    executor.setDaemon(true);
    return executor;
  }
}
