-- A change of rights gets its moment when it has the lock, not when it began to wait for it: every batch of the logboek that
-- it waited for was written under the old rights, and is older than the change in the record as well.
create function toegang.stel_moment() returns trigger
language plpgsql volatile security invoker set search_path = pg_catalog as $$
begin
  if tg_table_name = 'feit' then
    new.vastgelegd_op := clock_timestamp();
    new.geldig_van := greatest(new.geldig_van, new.vastgelegd_op);
  else
    new.op := clock_timestamp();
  end if;
  return new;
end $$;
revoke all on function toegang.stel_moment from public;

create trigger feit_moment before insert on toegang.feit for each row execute function toegang.stel_moment();
create trigger einde_moment before insert on toegang.einde for each row execute function toegang.stel_moment();
create trigger beoordeling_moment before insert on toegang.beoordeling for each row execute function toegang.stel_moment();
