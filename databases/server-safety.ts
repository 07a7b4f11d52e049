import { issueMaker, type Issue } from '@langnghe/language';
import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/**
 * What a PostgreSQL server must be set to: with anything else its log, its write-ahead log or its commit times keep the
 * order, the time or the text of what was written, or an acknowledged transaction is lost in a power cut.
 */
const required: Readonly<Record<string, readonly string[]>> = {
  wal_level: ['minimal'],
  archive_mode: ['off'],
  max_wal_senders: ['0'],
  wal_recycle: ['off'],
  track_commit_timestamp: ['off'],
  log_statement: ['none'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
  log_transaction_sample_rate: ['0'],
  log_duration: ['off'],
  log_min_error_statement: ['panic'],
  log_error_verbosity: ['terse'],
  log_parameter_max_length_on_error: ['0'],
  log_connections: ['off', ''],
  log_disconnections: ['off'],
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
};

const makeIssue = issueMaker({
  'server-setting-unsafe': {
    vi: [
      'Máy chủ PostgreSQL đặt «{name} = {found}»: cách này có thể giữ lại thứ tự, giờ hoặc nội dung câu trả lời, hoặc làm mất câu trả lời khi mất điện.',
      'Đặt «{name} = {wanted}» trong postgresql.conf rồi khởi động lại PostgreSQL.',
    ],
    en: [
      'The PostgreSQL server has “{name} = {found}”: it may keep the order, time or text of answers, or lose answers in a power cut.',
      'Set “{name} = {wanted}” in postgresql.conf and restart PostgreSQL.',
    ],
  },
  'server-watches-statements': {
    vi: [
      'Máy chủ PostgreSQL dùng phần mở rộng {name}, nơi giữ lại các câu lệnh đã chạy.',
      'Bỏ {name} khỏi shared_preload_libraries trong postgresql.conf rồi khởi động lại PostgreSQL.',
    ],
    en: [
      'The PostgreSQL server uses {name}, which keeps the statements it has run.',
      'Take {name} out of shared_preload_libraries in postgresql.conf and restart PostgreSQL.',
    ],
  },
  'server-right-missing': {
    vi: [
      'Tài khoản PostgreSQL «{role}» không được phép xóa sạch nhật ký ghi (WAL) sau khi đóng khảo sát.',
      'Chạy bằng tài khoản quản trị: GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {role}; GRANT pg_checkpoint TO {role};',
    ],
    en: [
      'The PostgreSQL account “{role}” may not empty the write-ahead log after a study has closed.',
      'As an administrator run: GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {role}; GRANT pg_checkpoint TO {role};',
    ],
  },
});

/** Extensions that keep statements, recognised by a setting of theirs. */
const watchers = ['pg_stat_statements.max', 'auto_explain.log_min_duration', 'pgaudit.log'];

/** What makes the server behind a store unsafe, setting by setting; empty when nothing does. SQLite has no server. */
export async function serverIssues<Tables>(db: Kysely<Tables>): Promise<Issue[]> {
  if (dialectOf(db) === 'sqlite') return [];
  return [...(await settingIssues(db)), ...(await watcherIssues(db)), ...(await rightIssues(db))];
}

async function settingIssues<Tables>(db: Kysely<Tables>): Promise<Issue[]> {
  const names = Object.keys(required);
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(names)})`.execute(db);
  return rows
    .filter(({ name, setting }) => required[name]?.includes(setting) === false)
    .map(({ name, setting }) =>
      makeIssue(
        'server-setting-unsafe',
        { field: name },
        { name, found: setting, wanted: required[name]?.[0] ?? '' },
      ),
    )
    .sort((a, b) => ((a.place.field ?? '') < (b.place.field ?? '') ? -1 : 1));
}

async function watcherIssues<Tables>(db: Kysely<Tables>): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const watcher of watchers) {
    const found = await sql<{
      value: string | null;
    }>`select current_setting(${watcher}, true) as value`.execute(db);
    const name = watcher.split('.')[0] ?? watcher;
    const value = found.rows[0]?.value ?? null;
    if (value !== null && value !== '-1')
      issues.push(makeIssue('server-watches-statements', { field: name }, { name }));
  }
  return issues;
}

async function rightIssues<Tables>(db: Kysely<Tables>): Promise<Issue[]> {
  const { rows } = await sql<{ role: string; switches: boolean; checkpoints: boolean }>`
    select current_user::text as role,
      has_function_privilege('pg_switch_wal()', 'execute') as switches,
      (select rolsuper from pg_roles where rolname = current_user)
        or exists (select 1 from pg_roles where rolname = 'pg_checkpoint'
          and pg_has_role(current_user, oid, 'usage')) as checkpoints`.execute(db);
  const [found] = rows;
  if (found === undefined || (found.switches && found.checkpoints)) return [];
  return [makeIssue('server-right-missing', { field: 'pg_switch_wal' }, { role: found.role })];
}
